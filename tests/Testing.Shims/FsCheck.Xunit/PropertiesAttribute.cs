using System;

namespace FsCheck.Xunit;

/// <summary>What the properties of a class or an assembly share, unless they say otherwise themselves.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Assembly)]
public sealed class PropertiesAttribute : PropertyAttribute;
