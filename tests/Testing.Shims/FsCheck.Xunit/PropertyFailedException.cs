using System;

namespace FsCheck.Xunit;

/// <summary>A property does not hold; the message has the counterexample, before and after shrinking, and the seed to replay it.</summary>
public sealed class PropertyFailedException(string message, Exception? innerException) : Exception(Environment.NewLine + message, innerException);
