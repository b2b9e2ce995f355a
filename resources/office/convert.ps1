# Turns one Word document into .docx by Word or WPS. Called by drafter/importers/office/windows.py.
# Exit code 0: done; anything else: not done. ASCII only: Windows PowerShell reads no UTF-8 without a mark.
param(
    [Parameter(Mandatory = $true)] [string] $Application,
    [Parameter(Mandatory = $true)] [string] $Source,
    [Parameter(Mandatory = $true)] [string] $Target,
    # A file that names the processes started here as long as they run, so that they can be ended from outside.
    [Parameter(Mandatory = $true)] [string] $Started
)

$ErrorActionPreference = 'Stop'
$DoNotSave = 0
$FormatDocx = 12
$NoAlerts = 0
$NoMacros = 3
$Missing = [Type]::Missing

function Invoke-Method($Object, [string] $Name, [object[]] $Values) {
    # Late binding: the methods take references, which PowerShell itself does not always pass rightly.
    [void] [System.__ComObject].InvokeMember(
        $Name, [Reflection.BindingFlags]::InvokeMethod, $null, $Object, $Values)
}

function Get-Running {
    @(Get-Process -Name 'WINWORD', 'wps' -ErrorAction SilentlyContinue)
}

$before = @(Get-Running | ForEach-Object { $_.Id })
$app = $null
$document = $null
$own = @()
try {
    $app = New-Object -ComObject $Application
    # An instance that the user works in has been there before, or has a window.
    $own = @(Get-Running |
        Where-Object { $before -notcontains $_.Id -and $_.MainWindowHandle -eq 0 } |
        ForEach-Object { $_.Id })
    if ($own.Count -eq 0) { exit 3 }
    Set-Content -LiteralPath $Started -Value $own -Encoding ASCII

    $app.AutomationSecurity = $NoMacros
    $app.DisplayAlerts = $NoAlerts
    $app.Visible = $false
    try { $app.Options.UpdateLinksAtOpen = $false } catch { }

    # FileName, ConfirmConversions, ReadOnly, AddToRecentFiles, PasswordDocument (a wrong one fails instead of
    # asking), PasswordTemplate, Revert, WritePasswordDocument, WritePasswordTemplate, Format, Encoding, Visible
    $values = @($Source, $false, $true, $false, '-', '-', $false, '-', '-', $Missing, $Missing, $false)
    $document = [System.__ComObject].InvokeMember(
        'Open', [Reflection.BindingFlags]::InvokeMethod, $null, $app.Documents, $values)
    Invoke-Method $document 'SaveAs' @($Target, $FormatDocx)
}
finally {
    if ($own.Count -gt 0) {
        if ($null -ne $document) { try { Invoke-Method $document 'Close' @($DoNotSave) } catch { } }
        Invoke-Method $app 'Quit' @($DoNotSave)
        Remove-Item -LiteralPath $Started
    }
}
