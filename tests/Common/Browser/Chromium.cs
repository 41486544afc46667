using System;
using System.IO;
using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;

namespace Kernels.Testing;

/// <summary>Debian's Chromium without a window, as the machine has it. Nothing is fetched from anywhere.</summary>
internal static class Chromium
{
    private const string Program = "/usr/bin/chromium";
    private const string Driver = "/usr/bin/chromedriver";

    private static readonly string[] arguments =
    [
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--hide-scrollbars",
    ];

    public static bool IsAvailable => File.Exists(Program) && File.Exists(Driver);

    /// <summary>Starts a browser with a new profile, which the driver makes and removes.</summary>
    public static ChromeDriver Start()
    {
        ChromeOptions options = new() { BinaryLocation = Program };
        options.AddArguments(arguments);
        options.SetLoggingPreference(LogType.Browser, LogLevel.All);
        ChromeDriverService service = ChromeDriverService.CreateDefaultService(Path.GetDirectoryName(Driver), Path.GetFileName(Driver));
        service.SuppressInitialDiagnosticInformation = true;
        return new ChromeDriver(service, options, TimeSpan.FromMinutes(2));
    }
}
