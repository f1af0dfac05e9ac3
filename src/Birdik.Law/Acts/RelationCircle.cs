using Birdik.Platform.Ids;

namespace Birdik.Law.Acts;

/// <summary>Whether a new relation would close a circle: an act cannot amend, repeal or implement what in the end does so to itself.</summary>
public static class RelationCircle
{
    public static bool Closes(IEnumerable<ActRelation> relations, Id<Act> from, Id<Act> to, ActRelationKind kind)
    {
        if (kind == ActRelationKind.Refers)
        {
            return false;
        }

        var next = relations.Where(relation => relation.Kind == kind).ToLookup(relation => relation.FromId, relation => relation.ToId);
        var seen = new HashSet<Id<Act>>();
        var waiting = new Stack<Id<Act>>([to]);
        while (waiting.TryPop(out var at))
        {
            if (at == from)
            {
                return true;
            }

            if (seen.Add(at))
            {
                foreach (var further in next[at])
                {
                    waiting.Push(further);
                }
            }
        }

        return false;
    }
}
