using System;
using System.IO;
using Kernels.Peers.Libraries;
using Kernels.Peers.Torch;
using TorchSharp;

if (args is not [string samplesPath, string givenPath])
{
    Console.Error.WriteLine("Two arguments are needed: the table of samples, and the file of Kernels' parameters and outputs.");
    return 2;
}

// What it writes while it looks for its native library is no answer.
TextWriter answers = Console.Out;
Console.SetOut(TextWriter.Null);
try
{
    torch.set_num_threads(1);
}
catch (TypeInitializationException)
{
    Console.Error.WriteLine("its native library cannot be loaded: it needs the C++ library of GCC 13 or later (GLIBCXX_3.4.32)");
    return 1;
}
Console.SetOut(answers);
string version = $"{typeof(torch).Assembly.GetName().Version!.ToString(3)}, libtorch {torch.__version__}";
new LibraryProgram(version, name => new TorchNetwork<double>(name), name => new TorchNetwork<float>(name)).Serve(samplesPath, givenPath);
return 0;
