using System.CommandLine;
using Kernels.Study;
using Kernels.Study.Settings;
using Runner.Commands;

namespace Runner.Tests.Commands;

public sealed class CommandTextTests
{
    private const string Runner = "dotnet run -c Release --project src/Runner";

    public static TheoryData<string> Arguments =>
    [
        "--activations relu",
        "--activations sigmoid --init he",
        "--samples 50 --noise 0",
        "--noise 0.30000000000000004 --learning-rate 1E-07",
        "--activations tanh,gelu-erf --samples 50 --noise 0.5 --data-seed 4294967295 --test-fraction 0.5 --seed 0 --epochs 3 --batch-size 7 --learning-rate 2",
    ];

    [Fact]
    public void ThePublishedRunNeedsNoOptions() => Assert.Equal(Runner, CommandText.Of(StudyOptions.Published));

    [Theory]
    [MemberData(nameof(Arguments))]
    public void ACommandReadsBackToTheSameCommand(string arguments)
    {
        ReproduceOptions options = new();
        Command command = new("reproduce");
        options.AddTo(command);
        Assert.Equal($"{Runner} -- {arguments}", CommandText.Of(options.Study(command.Parse(arguments))));
    }
}
