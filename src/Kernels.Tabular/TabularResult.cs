using Kernels.Data;
using Kernels.Training;

namespace Kernels.Tabular;

/// <summary>A trained model, its training, and the rows as they stand in the table.</summary>
/// <param name="Model">The model.</param>
/// <param name="History">The epochs.</param>
/// <param name="Train">The rows that trained.</param>
/// <param name="Validation">The rows whose loss told when to stop.</param>
/// <param name="Test">The rows that only test.</param>
public sealed record TabularResult(
    TabularModel Model, TrainingHistory History, Dataset<double> Train, Dataset<double> Validation, Dataset<double> Test);
