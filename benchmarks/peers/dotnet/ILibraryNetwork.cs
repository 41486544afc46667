using System.Numerics;
using Kernels.Peers.Own;

namespace Kernels.Peers.Libraries;

/// <summary>The 2-8-8-1 network in the hands of a library.</summary>
/// <typeparam name="T">The type of its numbers.</typeparam>
internal interface ILibraryNetwork<T>
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    /// <summary>A training of 800 epochs in batches of 64.</summary>
    void Train(Samples<T> samples);

    /// <summary>Takes parameters in the order of Kernels: weights [from, to] and biases, layer after layer.</summary>
    void Take(T[] parameters);

    /// <summary>Receives the samples whose outputs it will be asked for, [n, 2].</summary>
    void TakeInputs(T[] inputs);

    /// <summary>Computes the outputs of all inputs, so many at a time.</summary>
    void Infer(int batch);

    /// <summary>The outputs that were computed last, [n].</summary>
    T[] Outputs();
}
