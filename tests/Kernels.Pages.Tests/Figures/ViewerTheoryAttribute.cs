using System.IO;

namespace Kernels.Pages.Tests.Figures;

/// <summary>A test that needs viewers of drawings, and is skipped where they are missing.</summary>
internal sealed class ViewerTheoryAttribute : TheoryAttribute
{
    public ViewerTheoryAttribute()
    {
        if (!File.Exists(ViewerTests.Inkscape) || !File.Exists(ViewerTests.Librsvg))
            Skip = "Debian's inkscape and librsvg2-bin are not to be had here.";
    }
}
