namespace Birdik.Platform.Operations;

/// <summary>
/// Moves files and folders out of the way and others into their place; unless <see cref="Keep"/> is reached, every move is undone. What was put
/// aside is deleted at the end.
/// </summary>
internal sealed class FileSwap : IDisposable
{
    private readonly Stack<(string From, string To)> _moves = new();
    private readonly List<string> _aside = [];
    private bool _kept;

    public void PutAside(string path, string aside)
    {
        if (Path.Exists(path))
        {
            Delete(aside);
            Move(path, aside);
            _aside.Add(aside);
        }
    }

    public void PutInPlace(string from, string place)
    {
        if (Path.Exists(from))
        {
            Move(from, place);
        }
    }

    public void Keep() => _kept = true;

    public void Dispose()
    {
        while (!_kept && _moves.TryPop(out var move))
        {
            Rename(move.To, move.From);
        }

        if (_kept)
        {
            _aside.ForEach(Delete);
        }
    }

    private void Move(string from, string to)
    {
        Rename(from, to);
        _moves.Push((from, to));
    }

    private static void Rename(string from, string to)
    {
        if (File.Exists(from))
        {
            File.Move(from, to);
        }
        else
        {
            Directory.Move(from, to);
        }
    }

    private static void Delete(string path)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
        else
        {
            File.Delete(path);
        }
    }
}
