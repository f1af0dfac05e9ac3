using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Birdik.Testing;

/// <summary>Counts the commands that a piece of work sends to the database; what other tests send meanwhile is not counted.</summary>
public sealed class CommandCount : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly AsyncLocal<bool> _isMine = new();
    private readonly List<IDisposable> _subscriptions = [];
    private int _commands;

    private CommandCount()
    {
    }

    public static async Task<int> OfAsync(Func<Task> work)
    {
        using var count = new CommandCount();
        count._isMine.Value = true;
        count._subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(count));
        await work();
        return count._commands;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
        {
            _subscriptions.Add(value.Subscribe(this, name => name == RelationalEventId.CommandExecuted.Name));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (_isMine.Value)
        {
            Interlocked.Increment(ref _commands);
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => _subscriptions.ForEach(one => one.Dispose());
}
