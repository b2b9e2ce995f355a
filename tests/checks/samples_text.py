"""Samples of the rules about the wording: unfinished, misspelt, doubled, foreign, wrongly marked."""

from tests.checks.sampling import Samples, aside, in_part, of, pictured, text

COUNTY_OFFICE = "青石县教育局"

SAMPLES: dict[str, Samples] = {
    "text.placeholder": Samples(
        {
            "crosses": text(problems="全年收到申请××件。"),
            "letters": text(problems="全年收到申请XX件。"),
            "full-width letters": text(problems="ｘｘ单位"),
            "line": text(problems="全年收到申请____件。"),
            "circles": text(other="○○年度"),
            "brackets": text(other="收取信息处理费（ ）元。"),
            "black brackets": text(other="【】"),
            "to fill in": text(other="【请填写金额】"),
            "prompt": text(overview="（文字描述）"),
            "fee prompt": text(other="（文字描述，收取信息处理费情况在此处报告。）"),
            "todo": text(problems="TODO"),
            "to be added": text(problems="整改情况待补充。"),
            "note under a table": text(requests="注：含上年结转××件。"),
        },
        {
            "multiplication": text(problems="每月3×2次"),
            "a year in hanzi": text(problems="二〇〇八年以来"),
            "a word": text(problems="下载XXL文件、Exxon公司"),
            "a path": text(problems="http://example.cn/xxgk/index.html"),
            "brackets with words": text(other="信息处理费（人民币）0元"),
            "black brackets with words": text(other="《关于【重点领域】信息公开的通知》已印发。"),
            "one letter": text(other="“X”光检查1次。"),
        },
    ),
    "text.digits": Samples(
        in_part(
            "overview",
            {
                "full-width": "全年公开政府信息１２０条。",
                "mixed": "202５年收到申请3件。",
                "a letter for nought": "公开政府信息1O5条。",
                "a broken thousands mark": "点击量达1,23万次。",
                "a blank": "收到申请1 2件。",
            },
        ),
        in_part(
            "overview",
            {
                "plain": "全年公开政府信息120条，点击1,203,400次。",
                "blanks around": "全年公开政府信息 120 条。",
                "a thin blank for thousands": "全年公开政府信息1 286条。",
                "a list": "分别公开12,35和48条。",
                "a telephone": "电话 0371 66880000。",
            },
        ),
    ),
    "text.residue": Samples(
        in_part(
            "overview",
            {
                "a bookmark": "全年公开120条。[bookmark: _GoBack]",
                "a picture": "如图。[image: 图片1.png]",
                "a page number": "全年公开120条。\n- 6 -\n办结3件。",
                "a field": "见第 PAGE \\* MERGEFORMAT 页。",
                "a broken reference": "见错误!未找到引用源。",
                "a prompt": "单击此处输入文字。",
                "a tag": "全年<b>公开</b>120条。",
                "blanks": "特此报告。" + " " * 20 + "办公室",
            },
        ),
        in_part(
            "overview",
            {
                "a dash": "平台建设——网站。",
                "a range": "1—6月公开60条。",
                "less than": "办结时限<20个工作日，满意度>95%。",
                "an indent": "\u3000\u3000全年公开120条。",
            },
        ),
    ),
    "text.typo": Samples(
        in_part(
            "problems",
            {
                "建全": "工作机制不够建全完善，将改进。",
                "工开": "政务工开意识不强，将加强培训。",
                "布署": "按照统一布署改进不足。",
                "渠到": "公开渠到单一，将拓宽。",
            },
        ),
        in_part(
            "problems",
            {
                "right": "工作机制不够健全，将加强部署。",
                "across words": "参与创建全国文明城市的宣传不够，将改进。",
                "another word": "应急反应问题机制不顺，将完善。",
            },
        ),
    ),
    "text.repeated": Samples(
        in_part(
            "overview",
            {
                "a word": "加强资金资金监管信息公开。",
                "a longer word": "按季度检查网站栏目网站栏目。",
                "a particle": "公开的的内容更加全面。",
                "our county's county": "我县县政府门户网站改版。",
                "the report": "2025年度报告年度工作。",
            },
        ),
        in_part(
            "overview",
            {
                "two words": "区政府政府信息公开专栏，依申请公开公开率100%。",
                "of purpose": "以便民为目的的措施，为了了解群众需求。",
                "in pairs": "一件一件核对，一一答复，及及时时更新。",
                "another office": "我市市场监管局公开12条。",
                "now in": "现在在门户网站可以查到。",
            },
        ),
    ),
    "text.foreign": Samples(
        {
            **in_part(
                "overview",
                {
                    "a word": "完成信息的归类 and 迁移。",
                    "a sentence": "全年公开120条。\nThe screenshot shows the home page of the site.",
                    "a path": "见 C:\\Temp\\admin\\图1.png 所示。",
                    "a server": "原件存于 \\\\fileserver\\gk\\2025。",
                },
            ),
            "the caption of a picture": pictured("D:\\资料\\图1.png"),
            "an alternative text": aside("C:\\Temp\\admin\\1.png", "alt", "图片 1"),
        },
        {
            **in_part(
                "overview",
                {
                    "an address": "见http://www.example.cn/zwgk/index.html和zwgk@example.cn。",
                    "an app": "开发APP和app，使用WiFi，提供PDF和word版本。",
                    "an account": "微信号：yunxifagai。",
                    "letters": "A类、B类事项，AAA级，VS对比。",
                },
            ),
            "a caption": pictured("图1：门户网站首页"),
            "a comment": aside("这里要核对"),
        },
    ),
    "text.generic": Samples(
        {
            "other places": of(COUNTY_OFFICE, text(overview="部分地区还开发了专门的应用。")),
            "other offices": of("云溪市水务局", text(problems="多数部门都能按时公开，仍有不足，将改进。")),
            "all governments": of("柳林镇街道办事处", text(overview="各级政府部门积极推进公开。")),
        },
        {
            "a government": of("云溪市人民政府", text(problems="部分地区公开不及时，将督促改进。")),
            "a province's office": of("北原省水利厅", text(overview="部分地区还开发了专门的应用。")),
            "its own": of(COUNTY_OFFICE, text(overview="部分科室和学校按月公开。")),
        },
    ),
    "text.punctuation": Samples(
        in_part(
            "overview",
            {
                "half-width": "认真落实《条例》,全面公开。",
                "half-width brackets": "全县(含乡镇)公开120条。",
                "doubled": "按时公开。。再无遗漏。",
                "two marks": "按时公开，。再无遗漏。",
                "unpaired": "根据《条例的规定公开120条。",
                "unpaired after a pair": "（一）公开（含转发的120条。",
                "an open end": "推动公开工作再上新台阶；",
                "no end": "全年公开政府信息120条，都在门户网站发布，方便群众查询，受到好评，今后继续努力",
            },
        ),
        in_part(
            "overview",
            {
                "as it should be": "认真落实《条例》，全面公开（含乡镇）。",
                "figures": "比例为1:2，时间是9:30，共1,200条。",
                "a list": "1）公开及时。\n2）答复规范。",
                "across paragraphs": "真的吗？！是的……",
                "a heading": "（一）主动公开",
                "mixed brackets": "(一）主动公开120条。",
            },
        ),
    ),
    "text.blanks": Samples(
        in_part(
            "overview",
            {
                "in a word": "全年主动公 开政府信息120条。",
                "between words": "加强培训 提高水平。",
                "in several places": "依 法公开，及 时更新。",
            },
        ),
        in_part(
            "overview",
            {
                "around figures": "公开 120 条，办结 3 件。",
                "in a heading": "第一章 总体情况",
                "a row of words": "首页 要闻动态 政务公开",
            },
        ),
    ),
    "text.numbering": Samples(
        in_part(
            "overview",
            {
                "left out": "（一）主动公开\n公开120条。\n（三）平台建设\n改版一次。",
                "doubled": "1.培训两次。\n2.检查四次。\n2.通报一次。",
                "not from the beginning": "（二）依申请公开\n收到3件。",
                "two ways": "1.培训两次。\n2、检查四次。",
            },
        ),
        in_part(
            "overview",
            {
                "in order": "（一）主动公开\n1.网站\n2.公报\n（二）平台建设\n1.网站\n（1）改版\n（2）检索",
                "running on": "（一）主动公开\n1.网站\n2.公报\n（二）平台建设\n3.改版",
                "beyond ten": "\n".join(f"（{n}）检查一次。" for n in "一二三四五六七八九")
                + "\n（十）甲\n（十一）乙",
                "a figure first": "3.5万条信息在门户网站公开。",
            },
        ),
    ),
}
