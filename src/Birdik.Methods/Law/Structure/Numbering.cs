namespace Birdik.Methods.Law.Structure;

/// <summary>Settles what number each provision bears, from its place among its like.</summary>
internal static class Numbering
{
    internal static void Settle(ProvisionNode root, List<LegalTextProblem> problems)
    {
        foreach (var act in root.Children.Where(child => child.Kind == ProvisionKind.Annex).Prepend(root))
        {
            var kinds = Inside(act).ToLookup(node => node.Kind);
            Row([.. kinds[ProvisionKind.Article]], problems);
            Row([.. kinds[ProvisionKind.Chapter]], null);
        }

        foreach (var node in All(root))
        {
            Row([.. node.Children.Where(child => child.Kind == ProvisionKind.Part)], null);
            Row([.. node.Children.Where(child => child.Kind == ProvisionKind.Point)], null);
        }
    }

    internal static IEnumerable<ProvisionNode> All(ProvisionNode node) => node.Children.SelectMany(All).Prepend(node);

    // What an annex holds is numbered for itself.
    private static IEnumerable<ProvisionNode> Inside(ProvisionNode act) => act.Children
        .Where(child => child.Kind != ProvisionKind.Annex)
        .SelectMany(child => Inside(child).Prepend(child));

    private static void Row(List<ProvisionNode> row, List<LegalTextProblem>? problems)
    {
        if (row.Count < 2)
        {
            return;
        }

        var seen = new HashSet<ProvisionNumber>();
        var places = NumberPlaces.Read([.. row.Select(node => node.Printed)]);
        for (var i = 0; i < row.Count; i++)
        {
            var (number, flattened, backwards) = places[i];
            row[i].Number = number;
            if (flattened)
            {
                row[i].Label = row[i].Label?.Replace(row[i].Printed.Digits, number.Display(), StringComparison.Ordinal);
            }

            var repeated = !seen.Add(number with { Hyphen = false });
            if (backwards || repeated)
            {
                problems?.Add(new(repeated ? "law.article-repeated" : "law.articles-backwards", row[i].Line, number.Display()));
            }
        }
    }
}
