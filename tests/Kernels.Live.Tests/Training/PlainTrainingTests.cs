using System;
using System.Threading;
using Kernels.Live.Settings;
using Kernels.Live.Training;
using Kernels.Networks;
using Kernels.OnDemand;
using Kernels.OnDemand.Formulas;
using Kernels.Optimizers;
using Kernels.RandomNumbers;
using Kernels.Training;

namespace Kernels.Live.Tests.Training;

/// <summary>What the Runner has no options for is compared with a loop that is written out here, over the library alone.</summary>
public sealed class PlainTrainingTests
{
    private const int Epochs = 12;
    private static readonly LiveTraining training = new(new NetworkCache(64), new TrainingCost(1.0));

    [Theory]
    [InlineData("momentum")]
    [InlineData("nesterov")]
    [InlineData("rmsprop")]
    [InlineData("adam")]
    [InlineData("adamw")]
    public void OptimizersArePlainSteps(string name) => Compare($"a.optimizer={name}&a.rate=0.01", new ReluMlp(), StepsOf(name));

    [Fact]
    public void PenaltiesAreThoseOfTheTrainer() => Compare("a.l1=0.001&a.l2=0.01", new ReluMlp(), new Sgd<double>(0.05), l1: 0.001, l2: 0.01);

    [Theory]
    [InlineData("he", InitialScale.He)]
    [InlineData("lecun", InitialScale.LeCun)]
    [InlineData("glorot", InitialScale.Glorot)]
    public void TheInitialScaleIsTheOneThatIsNamed(string name, InitialScale scale) =>
        Compare($"a.scale={name}", new ReluMlp(), new Sgd<double>(0.05), scale: scale);

    [Fact]
    public void LayersMayDifferInTheirActivation() => Compare(
        "a.activation2=tanh&a.hidden=5-4", MlpCompiler.Compile<double>(new MlpDesign([2, 5, 4, 1], [Formula.Parse("relu(z)"), Formula.Parse("tanh(z)")])).New(), new Sgd<double>(0.05));

    [Fact]
    public void WithoutHiddenLayersItIsLogisticRegression() => Compare(
        "a.hidden=none", MlpCompiler.Compile<double>(new MlpDesign([2, 1], Formula.Parse("relu(z)"))).New(), new Sgd<double>(0.05), scale: InitialScale.LeCun);

    [Fact]
    public void InputsAreFunctionsOfTheScaledCoordinates()
    {
        LiveData data = Compare("features=x1,x1sq,x1x2,sinx2&a.hidden=6", MlpCompiler.New<double>("relu(z)", 4, 6, 1), new Sgd<double>(0.05));
        double x1 = data.Points.Train.X[0], x2 = data.Points.Train.X[1];
        Assert.Equal([x1, x1 * x1, x1 * x2], data.Train.X[..3]);
        Assert.Equal(Math.Sin(x2), data.Train.X[3], 1e-15);
    }

    /// <summary>Values are learned with squared error: a plane, which a network without hidden layers has exactly.</summary>
    [Fact]
    public void APlaneIsLearned()
    {
        LiveResult result = training.Train(SettingsReader.Read("data=plane&noise=0&networks=1&a.hidden=none&epochs=400"), CancellationToken.None);
        Assert.Equal(OutputKind.Identity, result.Networks[0].Network.Design.Output);
        Assert.InRange(result.Networks[0].TestLoss, 0, 1e-12);
    }

    [Theory]
    [InlineData("circles")]
    [InlineData("xor")]
    [InlineData("gaussians")]
    [InlineData("spiral")]
    [InlineData("bumps")]
    public void AllDataCanBeLearnedBetterThanByChance(string data)
    {
        LiveResult result = training.Train(SettingsReader.Read($"data={data}&noise=0.02&networks=1&a.activation=tanh&a.optimizer=adam&a.rate=0.02&a.hidden=12-12&epochs=300"), CancellationToken.None);
        if (data == "bumps")
            Assert.InRange(result.Networks[0].First.LossHistory[^1], 0, 0.4 * result.Networks[0].First.LossHistory[0]);
        else
            Assert.InRange(result.Networks[0].First.TestAccuracy, 0.85, 1.0);
    }

    [Fact]
    public void OwnPointsAreTakenAsTheyAre()
    {
        LiveResult result = training.Train(SettingsReader.Read("data=own&scaling=none&points=0,1,0;2,3,1;4,5,0;6,7.5,1&epochs=2"), CancellationToken.None);
        Assert.Equal([0, 1, 2, 3, 4, 5, 6, 7.5], result.Data.Points.Raw.X);
        Assert.Equal(result.Data.Points.Raw.X, result.Data.Points.Scaled.X);
        Assert.Equal([0, 1, 0, 1], result.Data.Points.Raw.Y);
    }

    /// <summary>Who paints would else find the plane smaller after each click.</summary>
    [Theory]
    [InlineData("none", "0.1,0.2,0;0.3,0.4,1;0.2,0.2,0;0.1,0.4,1", -2.5, 2.5)]
    [InlineData("none", "-3,0.2,0;0.3,0.4,1;0.2,0.2,0;0.1,0.4,1", -3, 2.5)]
    [InlineData("none", "7,0.2,0;8,0.4,1;9,0.2,0;7.5,0.4,1", 7, 9)]
    public void APlaneThatIsPaintedOnDoesNotShrinkAroundItsPoints(string scaling, string points, double from, double to)
    {
        PlaneField plane = training.Train(SettingsReader.Read($"data=own&scaling={scaling}&points={points}&epochs=1"), CancellationToken.None).Plane;
        Assert.Equal((from, to), (plane.FromX + 0.15 * (to - from), plane.ToX - 0.15 * (to - from)));
    }

    private static Optimizer<double> StepsOf(string name) => name switch
    {
        "momentum" => new Sgd<double>(0.01, momentum: 0.9),
        "nesterov" => new Sgd<double>(0.01, momentum: 0.9, isNesterov: true),
        "rmsprop" => new RmsProp<double>(0.01),
        "adam" => new Adam<double>(0.01),
        _ => new AdamW<double>(0.01),
    };

    /// <summary>Trains by settings and by the loop, and compares all losses and parameters.</summary>
    private static LiveData Compare(
        string request, IMlp<double> network, Optimizer<double> optimizer, InitialScale scale = InitialScale.He, double l1 = 0, double l2 = 0)
    {
        LiveResult result = training.Train(SettingsReader.Read($"networks=1&a.activation=relu&epochs={Epochs}&{request}"), CancellationToken.None);

        RandomState random = new(42);
        InitialWeights.Draw(network, random, scale);
        MiniBatchTrainer<double> trainer = new(network, optimizer, batchSize: 64, l1, l2);
        double[] losses = new double[Epochs];
        for (int epoch = 0; epoch < Epochs; epoch++)
            losses[epoch] = trainer.TrainEpoch(result.Data.Train.X, result.Data.Train.Y, random.Permutation(result.Data.Train.Count));
        Assert.Equal(losses, result.Networks[0].First.LossHistory);
        Assert.Equal(network.Parameters.ToArray(), result.Networks[0].First.FinalParameters);
        return result.Data;
    }
}
