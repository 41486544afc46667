using System;
using System.Collections.Generic;
using System.Globalization;
using Kernels.Peers.Own;

namespace Kernels.Peers.Libraries;

/// <summary>A program that answers each line such as <c>train relu double</c> with that line and a number.</summary>
/// <param name="version">What it says of itself.</param>
/// <param name="makeDouble">Makes a network in double precision from the name of its activation.</param>
/// <param name="makeSingle">Makes one in single precision.</param>
internal sealed class LibraryProgram(string version, Func<string, ILibraryNetwork<double>> makeDouble, Func<string, ILibraryNetwork<float>> makeSingle)
{
    private readonly Dictionary<string, LibraryWorkload<double>> doubles = [];
    private readonly Dictionary<string, LibraryWorkload<float>> singles = [];

    /// <summary>Answers until the input ends.</summary>
    /// <param name="samplesPath">The table of samples.</param>
    /// <param name="givenPath">The file of Kernels' parameters and outputs.</param>
    public void Serve(string samplesPath, string givenPath)
    {
        Console.Out.Write($"ready {version}\n");
        Console.Out.Flush();
        while (Console.In.ReadLine() is string line)
        {
            string[] question = line.Split(' ');
            string activation = question[1];
            double number;
            if (question[2] == "double")
            {
                if (!doubles.ContainsKey(activation))
                    doubles[activation] = new(makeDouble(activation), Samples<double>.Read(samplesPath));
                number = doubles[activation].Measure(question, givenPath);
            }
            else
            {
                if (!singles.ContainsKey(activation))
                    singles[activation] = new(makeSingle(activation), Samples<float>.Read(samplesPath));
                number = singles[activation].Measure(question, givenPath);
            }
            Console.Out.Write(string.Create(CultureInfo.InvariantCulture, $"{line} {number}\n"));
            Console.Out.Flush();
        }
    }
}
