namespace Kernels.Testing;

/// <summary>A test that needs Firefox, and is skipped where there is none.</summary>
internal sealed class FirefoxFactAttribute : FactAttribute
{
    public FirefoxFactAttribute()
    {
        if (!Firefox.IsAvailable)
            Skip = "Debian's firefox-esr is not to be had here.";
    }
}
