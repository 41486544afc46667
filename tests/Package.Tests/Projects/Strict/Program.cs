using System;
using Kernels;

[assembly: CLSCompliant(true)]

namespace Strict
{
    /// <summary>A leak that is learned.</summary>
    [Activation]
    public readonly partial record struct Leak
    {
        /// <summary>The formula.</summary>
        /// <param name="z">The pre-activation.</param>
        /// <param name="alpha">The leak.</param>
        public static double Value(double z, double alpha = 0.25) => z > 0 ? z : alpha * z;
    }

    /// <summary>A network with an instance of its own.</summary>
    [Mlp<Leak>(2, 3, 1)]
    public sealed partial class MoonNet
    {
        /// <summary>The instance.</summary>
        public static MoonNet Shared { get; } = new();
    }

    internal static class Program
    {
        private static void Main() => Console.WriteLine(MoonNet.Shared.Parameters.Length);
    }
}
