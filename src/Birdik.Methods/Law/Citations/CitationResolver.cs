namespace Birdik.Methods.Law.Citations;

/// <summary>Whether what a reference names is there.</summary>
public enum CitationStatus
{
    /// <summary>The provision is found.</summary>
    Resolved,

    /// <summary>The act is found, the provision is not.</summary>
    ProvisionUnknown,

    /// <summary>The act is not known.</summary>
    ActUnknown,
}

/// <summary>A reference's target found, or not.</summary>
/// <param name="Act">URI of the act, or null.</param>
/// <param name="Addresses">Addresses in it; empty for a whole act or where unresolved.</param>
public sealed record ResolvedTarget(CitationTarget? Target, string? Act, IReadOnlyList<string> Addresses, CitationStatus Status);

/// <summary>Finds the provisions that references mean.</summary>
/// <param name="here">URI of the act that holds the references.</param>
/// <param name="find">URI of an act by how a reference names it, or null.</param>
/// <param name="addresses">All addresses of an act's text in force, or null where it has none.</param>
public sealed class CitationResolver(string here, Func<ActReference, string?> find, Func<string, IReadOnlySet<string>?> addresses)
{
    /// <summary>The targets of a citation.</summary>
    /// <param name="citation">The reference.</param>
    /// <param name="article">Address of the article that holds it: <c>art_5</c>.</param>
    public IReadOnlyList<ResolvedTarget> Resolve(Citation citation, string? article)
    {
        ArgumentNullException.ThrowIfNull(citation);
        var act = citation.Act.IsThis ? here : find(citation.Act);
        if (citation.Targets.Count == 0)
        {
            return [new(null, act, [], act is null ? CitationStatus.ActUnknown : CitationStatus.Resolved)];
        }

        return [.. citation.Targets.Select(target => Resolve(target, act, article))];
    }

    private ResolvedTarget Resolve(CitationTarget target, string? act, string? article)
    {
        if (act is null || addresses(act) is not { } known)
        {
            return new(target, act, [], act is null ? CitationStatus.ActUnknown : CitationStatus.ProvisionUnknown);
        }

        var found = Articles(target, known, article).SelectMany(root => Down(root, target, known)).ToList();
        return new(target, act, found, found.Count > 0 ? CitationStatus.Resolved : CitationStatus.ProvisionUnknown);
    }

    private static IEnumerable<string> Articles(CitationTarget target, IReadOnlySet<string> known, string? article)
    {
        if ((target.Chapter ?? target.Section) is not null)
        {
            var last = target.Chapter is null ? $"sec_{target.Section}" : $"chp_{target.Chapter}";
            return known.Where(address => address == last || address.EndsWith($"__{last}", StringComparison.Ordinal)).Take(1);
        }

        if (target.Article is not { } number)
        {
            return article is null ? [] : [article];
        }

        var one = $"art_{number}";
        if (target.ArticleTo is not { } to || !int.TryParse(number.Value, out var first) || !int.TryParse(to.Value, out var end))
        {
            return known.Contains(one) ? [one] : [];
        }

        return Enumerable.Range(first, Math.Max(0, end - first + 1)).Select(value => $"art_{value}").Where(known.Contains);
    }

    // «часть 2» may be an unnumbered paragraph, «пункт 1» a numbered part: both are tried.
    private static IEnumerable<string> Down(string root, CitationTarget target, IReadOnlySet<string> known)
    {
        string? at = root;
        at = Step(at, target.Part, known, "para", "al");
        at = Step(at, target.Point, known, "point", "para", "al_1__point", "para_1__point");
        at = Step(at, target.Subpoint, known, "point", "al_1__point");
        at = target.Paragraph is null ? at : target.Paragraph == "1" && at is not null && known.Contains($"{at}__al_1") is false ? at
            : Step(at, target.Paragraph, known, "al");
        return at is null ? [] : [at];
    }

    private static string? Step(string? at, string? number, IReadOnlySet<string> known, params string[] ways)
    {
        if (at is null || number is null)
        {
            return at;
        }

        foreach (var way in ways)
        {
            var address = $"{at}__{way}_{number}";
            if (known.Contains(address))
            {
                return address;
            }
        }

        return null;
    }
}
