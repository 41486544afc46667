namespace Kernels.Testing;

/// <summary>A test that needs a browser, and is skipped where there is none.</summary>
internal sealed class BrowserFactAttribute : FactAttribute
{
    public const string Missing = "Debian's chromium and chromium-driver are not to be had here.";

    public BrowserFactAttribute()
    {
        if (!Chromium.IsAvailable)
            Skip = Missing;
    }
}
