using NetTopologySuite.Geometries;

namespace Birdik.Territory.Demo.Land;

/// <summary>
/// Gives each face to a municipality: cities keep their own, aimaks grow from their village over their rayon's land by the
/// shortest way, and what none of the rayon reached goes to whoever is next to it. So every municipality is in one piece.
/// </summary>
internal sealed class LandShares
{
    private readonly IReadOnlyList<Face> _faces;
    private readonly IReadOnlyList<CellPoint> _points;
    private readonly List<int>[] _next;
    private readonly int[] _owner;

    /// <param name="aimaksFrom">The number of the first aimak among the municipalities; those before it are the cities.</param>
    public LandShares(IReadOnlyList<Face> faces, IReadOnlyList<CellPoint> points, int aimaksFrom)
    {
        (_faces, _points) = (faces, points);
        _next = Adjacency(faces);
        _owner = [.. faces.Select(face => points[face.Point].City)];
        var seeds = Seeds(aimaksFrom);
        Grow(seeds, withinRayon: true);
        Grow([.. Enumerable.Range(0, faces.Count).Where(face => _owner[face] >= aimaksFrom)], withinRayon: false);
    }

    /// <summary>The municipality of each face.</summary>
    public IReadOnlyList<int> Owner => _owner;

    /// <summary>Pairs of municipalities with a common border, the lower number first.</summary>
    public IReadOnlyList<(int A, int B)> Neighbours() =>
    [
        .. from face in Enumerable.Range(0, _faces.Count)
           from other in _next[face]
           where _owner[face] < _owner[other]
           select (_owner[face], _owner[other]) into pair
           group pair by pair into pairs
           orderby pairs.Key.Item1, pairs.Key.Item2
           select pairs.Key,
    ];

    private List<int> Seeds(int aimaksFrom)
    {
        var seeds = new List<int>();
        foreach (var group in Enumerable.Range(0, _faces.Count)
            .Where(face => _points[_faces[face].Point].Aimak >= 0)
            .GroupBy(face => _points[_faces[face].Point].Aimak)
            .OrderBy(group => group.Key))
        {
            var seed = group.MaxBy(face => _faces[face].Shape.Area);
            _owner[seed] = aimaksFrom + group.Key;
            seeds.Add(seed);
        }

        return seeds;
    }

    private void Grow(IReadOnlyList<int> seeds, bool withinRayon)
    {
        var queue = new PriorityQueue<(int Face, int From), (double Km, int Face, int From)>();
        foreach (var seed in seeds)
        {
            Reach(seed, 0);
        }

        while (queue.TryDequeue(out var step, out var way))
        {
            if (_owner[step.Face] >= 0)
            {
                continue;
            }

            _owner[step.Face] = _owner[step.From];
            Reach(step.Face, way.Km);
        }

        void Reach(int from, double km)
        {
            foreach (var face in _next[from])
            {
                if (_owner[face] < 0 && (!withinRayon || RayonOf(face) == RayonOf(from)))
                {
                    queue.Enqueue((face, from), (km + _faces[face].Inside.KmTo(_faces[from].Inside), face, from));
                }
            }
        }
    }

    private int RayonOf(int face) => _points[_faces[face].Point].Rayon;

    private static List<int>[] Adjacency(IReadOnlyList<Face> faces)
    {
        var firstOn = new Dictionary<(Coordinate, Coordinate), int>();
        var next = new List<int>[faces.Count];
        for (var i = 0; i < faces.Count; i++)
        {
            next[i] = [];
            var ring = faces[i].Shape.ExteriorRing.Coordinates;
            for (var k = 1; k < ring.Length; k++)
            {
                var edge = ring[k - 1].CompareTo(ring[k]) < 0 ? (ring[k - 1], ring[k]) : (ring[k], ring[k - 1]);
                if (!firstOn.TryAdd(edge, i))
                {
                    next[i].Add(firstOn[edge]);
                    next[firstOn[edge]].Add(i);
                }
            }
        }

        return next;
    }
}
