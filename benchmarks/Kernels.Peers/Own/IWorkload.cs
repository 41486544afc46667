namespace Kernels.Peers.Own;

/// <summary>What is measured of one network.</summary>
internal interface IWorkload
{
    /// <summary>Nanoseconds of a training, nanoseconds of a sample's inference, or the accuracy that training reached.</summary>
    /// <param name="work">A <see cref="Case.Work"/>, or <c>accuracy</c>.</param>
    double Measure(string work);
}
