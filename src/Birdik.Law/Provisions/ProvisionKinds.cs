using Birdik.Methods.Law.Structure;

namespace Birdik.Law.Provisions;

/// <summary>The kinds of provisions by what they are for.</summary>
public static class ProvisionKinds
{
    /// <summary>Those that hold articles and open a line in the table of contents.</summary>
    public static IReadOnlyList<ProvisionKind> Divisions { get; } =
    [
        ProvisionKind.Preface, ProvisionKind.Preamble, ProvisionKind.ActPart, ProvisionKind.Section, ProvisionKind.Subsection,
        ProvisionKind.Chapter, ProvisionKind.Subchapter, ProvisionKind.Annex, ProvisionKind.Conclusion,
    ];

    /// <summary>Those that say what must, may or must not be.</summary>
    public static IReadOnlyList<ProvisionKind> Norms { get; } =
    [
        ProvisionKind.Article, ProvisionKind.Part, ProvisionKind.Point, ProvisionKind.Subpoint, ProvisionKind.Indent,
        ProvisionKind.Paragraph,
    ];
}
