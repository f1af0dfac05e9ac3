using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Birdik.Platform.Writing;

namespace Birdik.Letters.Incoming;

/// <summary>
/// The version that <see cref="ChangedMeanwhile"/> compares where what a form shows lies in several rows, or is a part of one: made of what it says,
/// so that other changes of the letter refuse nothing.
/// </summary>
internal static class ContentVersion
{
    private const char Between = '\u001f';

    public static int Of(params IEnumerable<object?> said) => int.MaxValue & BinaryPrimitives.ReadInt32LittleEndian(SHA256.HashData(
        Encoding.UTF8.GetBytes(string.Join(Between, said.Select(one => Convert.ToString(one, CultureInfo.InvariantCulture))))));
}
