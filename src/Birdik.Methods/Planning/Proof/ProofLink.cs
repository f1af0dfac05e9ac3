using System.Buffers.Binary;
using System.Text;

namespace Birdik.Methods.Planning.Proof;

/// <summary>One piece of evidence for a measure: need sheet, minutes, ranking, decision, budget line, contract, photo of the result.</summary>
/// <param name="Measure">The measure for which it stands.</param>
/// <param name="Step">The step of the chain: <c>need</c>, <c>meeting</c>, <c>ranking</c>, <c>decision</c>, <c>budget</c>, <c>contract</c>, <c>result</c>.</param>
/// <param name="Title">What it is called, as it was printed.</param>
/// <param name="Day">The day it is of, <c>YYYY-MM-DD</c>.</param>
/// <param name="Sha256">SHA-256 of the document, 64 hexadecimal digits in lower case.</param>
public sealed record ProofLink(string Measure, string Step, string Title, string Day, string Sha256)
{
    /// <summary>The record that is hashed: the five fields in UTF-8, each after its length in four bytes, most significant first.</summary>
    public byte[] Record()
    {
        using var record = new MemoryStream();
        Span<byte> length = stackalloc byte[4];
        foreach (var field in (ReadOnlySpan<string>)[Measure, Step, Title, Day, Sha256])
        {
            var bytes = Encoding.UTF8.GetBytes(field);
            BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
            record.Write(length);
            record.Write(bytes);
        }

        return record.ToArray();
    }

    public byte[] Leaf() => MerkleTree.Leaf(Record());
}
