using System.IO;
using System.Text;

namespace Runner.Output;

/// <summary>Stands for a stream that was closed before the program started: each write fails.</summary>
internal sealed class ClosedWriter : TextWriter
{
    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => throw new IOException("It is closed");
}
