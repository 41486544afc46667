using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Kernels.Charts.Drawing;
using Kernels.Pages.Figures;
using Kernels.Testing;

namespace Kernels.Pages.Tests.Figures;

/// <summary>Figures show what they should in viewers that are no browsers: samples, lines and a page behind them, in the light colours.</summary>
public sealed class ViewerTests
{
    public const string Inkscape = "/usr/bin/inkscape";
    public const string Librsvg = "/usr/bin/rsvg-convert";

    private const int LeastOfPage = 20_000;
    private const int LeastOfClass = 200;
    private const int LeastOfLine = 100;

    [ViewerTheory]
    [InlineData(Inkscape)]
    [InlineData(Librsvg)]
    public void SamplesLinesAndPageAreSeen(string viewer)
    {
        using TemporaryFolder folder = new();
        foreach (Picture picture in new StudyFigures(OurStudy.Published).Draw(FigureLayout.Wide))
        {
            PngPixels pixels = Shown(viewer, folder, picture);
            Assert.True(pixels.Count(Theme.Light.Page) > LeastOfPage, $"{picture.Id}: the page");
            if (picture.ToFile().Contains("<use", StringComparison.Ordinal))
                Assert.All(Theme.Light.Classes, colour => Assert.True(pixels.Count(colour) > LeastOfClass, $"{picture.Id}: {colour}"));
            else
                Assert.All(Theme.Light.Series.Take(2), colour => Assert.True(pixels.Count(colour) > LeastOfLine, $"{picture.Id}: {colour}"));
        }
    }

    private static PngPixels Shown(string viewer, TemporaryFolder folder, Picture picture)
    {
        (string from, string to) = (folder.At($"{picture.Id}.svg"), folder.At($"{picture.Id}.png"));
        File.WriteAllText(from, picture.ToFile());
        string[] arguments = viewer == Inkscape ? [from, "--export-type=png", $"--export-filename={to}"] : [from, "-o", to];
        ProcessStartInfo start = new(viewer, arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["HOME"] = folder.Path;
        using Process process = Process.Start(start)!;
        string said = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(File.Exists(to), said);
        return new PngPixels(File.ReadAllBytes(to));
    }
}
