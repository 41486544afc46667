// Three kinds of iris from four lengths: read, train, measure, save, load.
using Kernels;
using Kernels.Activations;
using Kernels.Csv;
using Kernels.Data;
using Kernels.Metrics;
using Kernels.Optimizers;
using Kernels.RandomNumbers;
using Kernels.Serialization;
using Kernels.Training;

ClassTable iris = CsvTable.Read(Path.Combine(AppContext.BaseDirectory, "iris.csv")).ToClasses(target: "species");
(Dataset<double> train, Dataset<double> test) = iris.Data.Split(testFraction: 0.3, seed: 42);
(train, Dataset<double> validation) = train.Split(testFraction: 0.2, seed: 42);
StandardScaler scaler = StandardScaler.Fit(train);
(train, validation, test) = (scaler.Transform(train), scaler.Transform(validation), scaler.Transform(test));

IrisMlp network = new();
InitialWeights.Draw(network, new RandomState(42), InitialScale.He);
Trainer<double> trainer = new(network, new Adam<double>(learningRate: 0.01))
{
    BatchSize = 16,
    L2Penalty = 0.001,
    EarlyStopping = new EarlyStopping(Patience: 20),
};
TrainingHistory history = trainer.Fit(train, epochs: 300, validation: validation);
Console.WriteLine($"{history.Count} epochs, the best one {history.BestEpoch}: {history.Outcome}\n");

string path = Path.Combine(Path.GetTempPath(), "iris.safetensors");
Safetensors.Save(path, network);
IrisMlp loaded = new();
Safetensors.Load(path, loaded);
File.Delete(path);

ConfusionMatrix matrix = new(test.Labels(), loaded.Predict(test.Inputs), iris.Classes.Count);
Console.WriteLine($"{"",-12}{string.Concat(iris.Classes.Select(name => $"{name,12}"))}  <- predicted");
for (int label = 0; label < iris.Classes.Count; label++)
    Console.WriteLine($"{iris.Classes[label],-12}{string.Concat(Enumerable.Range(0, iris.Classes.Count).Select(predicted => $"{matrix[label, predicted],12}"))}");
Console.WriteLine($"\naccuracy {matrix.Accuracy:P1}, mean F1 {matrix.MeanF1:F3}");

[Mlp<Relu>(4, 16, 3, Output = OutputKind.Softmax)]
public sealed partial class IrisMlp;
