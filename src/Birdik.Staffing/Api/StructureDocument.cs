using Birdik.Platform.Localization;
using Birdik.Staffing.Structures;

namespace Birdik.Staffing.Api;

/// <summary>The structure of an office that holds, with what is otherwise than in the typical one.</summary>
/// <param name="Free">Posts that answer to the head of the office.</param>
/// <param name="TypicalIsVerified">Whether the act of the typical structure itself was read.</param>
internal sealed record StructureDocument(
    int Number,
    string? Organ,
    string ActNumber,
    DateOnly? ActOn,
    IReadOnlyList<string> Free,
    IReadOnlyList<StructureUnitDocument> Units,
    bool TypicalIsVerified,
    IReadOnlyList<StructureDifferenceDocument> Differences)
{
    public static StructureDocument Of(StructureView view, Words words) => new(
        view.Structure.Number,
        view.Structure.Organ?.ToString(),
        view.Structure.ActNumber,
        view.Structure.ActOn,
        [.. view.Free.Select(post => post.Post.Name.In(words.Language))],
        [.. view.Nodes.Select(node => new StructureUnitDocument(
            node.Unit.Id.ToString(), node.Parent?.Id.ToString(), node.Unit.Name.Ky, node.Unit.Name.Ru, node.Head?.Name.In(words.Language),
            [.. node.Posts.Select(post => post.Post.Name.In(words.Language))], node.Units))],
        view.Typical.IsVerified,
        [.. view.Differences.Select(one => new StructureDifferenceDocument(one.Kind.ToString(), one.Own, one.Typical, one.Trade, view.Told(one, words)))]);
}

/// <param name="Parent">Id of the unit above; null for the head of the office.</param>
internal sealed record StructureUnitDocument(
    string Id, string? Parent, string NameKy, string NameRu, string? Head, IReadOnlyList<string> Posts, decimal PostUnits);

internal sealed record StructureDifferenceDocument(string Kind, string? Unit, string? Typical, string? Trade, string Words);
