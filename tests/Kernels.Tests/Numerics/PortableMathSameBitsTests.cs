using System;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Kernels.Tests.Numerics;

public sealed class PortableMathSameBitsTests
{
    [Theory]
    [InlineData("Exp", "AF2E006E72BEA297")]
    [InlineData("Log", "5E86EAF73C898B86")]
    [InlineData("Logistic", "796831A618717D65")]
    [InlineData("Expm1", "FD5AB90742802AE2")]
    [InlineData("Tanh", "17D5BC805E0A3191")]
    [InlineData("Log1p", "4BA68F2DF77BC579")]
    [InlineData("Softplus", "6263276C358FD38C")]
    [InlineData("Erf", "E109E00453A59F30")]
    [InlineData("Sin", "22CC3403AC3E299E")]
    [InlineData("Cos", "ACFABE5A88D132FC")]
    [InlineData("Sinh", "E49303675EB5F668")]
    [InlineData("Cosh", "0C70BFA37F89705C")]
    [InlineData("Atan", "8C62A4C2BC809B41")]
    [InlineData("Pow0.3", "0A305068EC92CB52")]
    [InlineData("Pow-2.5", "C90E852B642C1FE6")]
    [InlineData("Pow3", "469C81FEBCFD54AE")]
    public void DigestIsTheOneOfEveryMachine(string name, string expected) => Assert.Equal(expected, Digest(name));

    // The runtime reads these switches when it starts, so each needs a process of its own.
    [Theory]
    [InlineData("DOTNET_EnableAVX2")]
    [InlineData("DOTNET_EnableAVX")]
    [InlineData("DOTNET_EnableHWIntrinsic")]
    public void DigestsHoldWithoutTheInstructionSet(string instructionSetSwitch)
    {
        ProcessStartInfo start = new("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in new[] { "test", typeof(PortableMathSameBitsTests).Assembly.Location, "--filter", nameof(DigestIsTheOneOfEveryMachine) })
            start.ArgumentList.Add(argument);
        start.Environment[instructionSetSwitch] = "0";

        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0 && output.Contains("Passed!", StringComparison.Ordinal), output);
    }

    private static string Digest(string name)
    {
        Func<double, double> function = PortableFunction.Named(name).OfScalar;
        Random random = new(7);
        double[] values = new double[100_000];
        for (int i = 0; i < values.Length; i++)
        {
            double arbitrary = BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
            double value = function(i % 4 == 0 ? arbitrary : 40 * random.NextDouble() - (name.StartsWith("Log", StringComparison.Ordinal) || name is "Pow0.3" or "Pow-2.5" ? 0 : 20));
            values[i] = double.IsNaN(value) ? double.NaN : value;
        }

        return Convert.ToHexString(SHA256.HashData(MemoryMarshal.AsBytes<double>(values)))[..16];
    }
}
