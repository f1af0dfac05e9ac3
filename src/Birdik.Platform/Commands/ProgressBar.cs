namespace Birdik.Platform.Commands;

/// <summary>A bar on standard error while a long work goes on; nothing where that is no terminal.</summary>
public sealed class ProgressBar : IProgress<double>, IDisposable
{
    private const int Width = 40;
    private readonly string _label;
    private readonly bool _shows = !Console.IsErrorRedirected;
    private int _shown = -1;

    public ProgressBar(string label)
    {
        _label = label;
        Report(0);
    }

    public void Report(double value)
    {
        var percent = (int)(Math.Clamp(value, 0, 1) * 100);
        if (!_shows || percent == _shown)
        {
            return;
        }

        _shown = percent;
        var full = percent * Width / 100;
        Console.Error.Write($"\r{_label} [{new string('#', full)}{new string('.', Width - full)}] {percent,3} %");
    }

    public void Dispose()
    {
        if (_shows)
        {
            Console.Error.WriteLine();
        }
    }
}
