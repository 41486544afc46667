using System;
using System.Linq;
using System.Net;
using Kernels.Pages.Figures;
using Kernels.Pages.Reports;
using Kernels.Study;
using Kernels.Study.Documents;
using Kernels.Study.Provenance;
using Kernels.Study.Settings;

namespace Kernels.Pages.Tests.Reports;

/// <summary>Page and figures of networks that were typed, of any depth and width.</summary>
public sealed class TypedNetworkTests
{
    [Theory]
    [InlineData("2-2-1")]
    [InlineData("2-5-4-3-4-5-2-3-1")]
    public void PageAndFiguresFollowTheShape(string shape)
    {
        StudyOptions options = StudyOptions.Published with { Epochs = 3, Samples = 60 };
        Assert.True(StudySettings.All.Single(setting => setting.Name == "shape").TryRead(shape, ref options));
        Assert.True(StudySettings.All.Single(setting => setting.Name == "activations").TryRead("relu,mine = z * tanh(softplus(z)),z < 1 ? z : 1", ref options));
        StudyResult result = Experiment.Run(options, recordedEpochs: [0, 1, 3]);
        StudyFigures figures = new(result);
        string page = ReportPage.Write(new Report(
            result, [.. figures.Draw(FigureLayout.Wide)], [.. figures.Draw(FigureLayout.Narrow)], StudyDocument.Write(result), RunEnvironment.Current, Commit: null));
        Assert.Contains("f(z) = z * tanh(softplus(z)); its derivative is f'(z) = ", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains($"--shape {shape}", page, StringComparison.Ordinal);
        Assert.Contains($"\"widths\":[{shape.Replace('-', ',')}]", page, StringComparison.Ordinal);
    }
}
