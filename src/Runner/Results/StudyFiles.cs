using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Kernels.Charts.Drawing;
using Kernels.Pages.Figures;
using Kernels.Pages.Reports;
using Kernels.Study;
using Kernels.Study.Documents;
using Kernels.Study.Provenance;

namespace Runner.Results;

/// <summary>The files of a run.</summary>
/// <param name="document">The results as a document, which may still be written while the figures are drawn.</param>
internal sealed class StudyFiles(Task<byte[]> document)
{
    private readonly List<ResultFile> figures = [];
    private readonly List<ResultFile> pages = [];

    /// <summary>All files, the document first.</summary>
    public IReadOnlyList<ResultFile> All => [new(StudyDocument.FileName, document.GetAwaiter().GetResult()), .. figures, .. pages];

    /// <summary>Draws the figures and writes the page.</summary>
    /// <param name="result">The results, with their trainings recorded.</param>
    /// <param name="progress">Hears what is done.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public void AddReport(StudyResult result, IProgress<StudyProgress> progress, CancellationToken cancellation)
    {
        progress.Report(new StudyProgress("drawing figures"));
        StudyFigures drawn = new(result, cancellation);
        Picture[] wide = [.. drawn.Draw(FigureLayout.Wide)];
        Picture[] narrow = [.. drawn.Draw(FigureLayout.Narrow)];
        figures.AddRange(wide.Select(figure => new ResultFile($"{figure.Id}.svg", Encoding.UTF8.GetBytes(figure.ToFile()))));

        progress.Report(new StudyProgress("writing the report"));
        Report report = new(result, wide, narrow, document.GetAwaiter().GetResult(), RunEnvironment.Current, ProductInfo.Commit);
        string page = ReportPage.Write(report, cancellation);
        pages.Add(new ResultFile(ReportPage.FileName, Encoding.UTF8.GetBytes(page)));
    }

    /// <summary>Lists the paths of the files.</summary>
    /// <param name="pathOf">The path of a file by its name.</param>
    public string Listing(Func<string, string> pathOf)
    {
        StringBuilder text = new($"Results: {pathOf(StudyDocument.FileName)}\n");
        if (figures.Count > 0)
        {
            text.Append($"Figures: {string.Join(", ", figures.Select(figure => pathOf(figure.Name)))}\n");
            text.Append($"Report: {pathOf(ReportPage.FileName)}\n");
        }
        return text.ToString();
    }
}
