namespace Kernels.Serialization;

/// <summary>The constants of zip archives that reading and writing share (PKWARE, APPNOTE.TXT, 4.3).</summary>
internal static class ZipFormat
{
    public const uint LocalSignature = 0x04034B50;
    public const uint CentralSignature = 0x02014B50;
    public const uint EndSignature = 0x06054B50;
    public const uint LongEndSignature = 0x06064B50;
    public const uint LongEndLocatorSignature = 0x07064B50;

    /// <summary>The lengths of the records without their texts.</summary>
    public const int LocalLength = 30;
    public const int CentralLength = 46;
    public const int EndLength = 22;
    public const int LongEndLength = 56;
    public const int LongEndLocatorLength = 20;

    /// <summary>The extra field of a member that has fields of 64 bits, and what stands in the field of 32 bits then.</summary>
    public const ushort LongFieldsId = 1;
    public const uint IsLong = uint.MaxValue;

    public const int Stored = 0;
    public const int Deflated = 8;

    /// <summary>The flags of an encrypted member and of a name in UTF-8.</summary>
    public const int EncryptedFlag = 0x0001;
    public const int Utf8Flag = 0x0800;
}
