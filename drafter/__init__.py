"""drafter: writes the yearly 政府信息公开工作年度报告 and checks it."""

__version__ = "0.1.0"
