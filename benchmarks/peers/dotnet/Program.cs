using System;
using System.Numerics.Tensors;
using Kernels.Peers.Libraries;
using Microsoft.ML.OnnxRuntime;

if (args is not [string library, string samplesPath, string givenPath])
{
    Console.Error.WriteLine("Three arguments are needed: tensors or onnx, the table of samples, and the file of Kernels' parameters and outputs.");
    return 2;
}

string runtime = System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription;
LibraryProgram program = library == "onnx"
    ? new($"{OrtEnv.Instance().GetVersionString()}, {runtime}", OnnxNetwork<double>.Double, OnnxNetwork<float>.Single)
    : new($"{typeof(TensorPrimitives).Assembly.GetName().Version!.ToString(3)}, {runtime}", name => new TensorNetwork<double>(name), name => new TensorNetwork<float>(name));
program.Serve(samplesPath, givenPath);
return 0;
