using Birdik.Platform.Results;
using Birdik.Platform.Writing;

namespace Birdik.Tests.Platform;

/// <summary>Nobody is answered before the disk has what was committed.</summary>
public sealed class CommittedChangesTests : IDisposable
{
    private readonly List<int> _told = [];
    private readonly SemaphoreSlim _begun = new(0);
    private readonly SemaphoreSlim _mayEnd = new(0);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void Add_WhenNobodyWaits_IsFlushedAndAnsweredAtOnce()
    {
        // Arrange
        var change = Change(1);
        var flushedBefore = false;

        // Act
        new CommittedChanges(_told.Add).Add([change], () => flushedBefore = !change.Answer.IsCompleted, isLast: true);

        // Assert
        Assert.True(flushedBefore);
        Assert.True(change.Answer.IsCompletedSuccessfully);
        Assert.Equal([1], _told);
    }

    [Fact]
    public async Task Add_WhileAFlushGoesOn_SharesTheNext()
    {
        // Arrange
        var changes = new CommittedChanges(_told.Add);
        var (first, second, third) = (Change(1), Change(2), Change(2));

        // Act
        changes.Add([first], Flush, isLast: false);
        await _begun.WaitAsync(Ct);
        changes.Add([second], Flush, isLast: false);
        changes.Add([third], Flush, isLast: true);
        var anyBefore = first.Answer.IsCompleted;
        _mayEnd.Release();
        await first.Answer.WaitAsync(Ct);
        await _begun.WaitAsync(Ct);
        var othersBefore = second.Answer.IsCompleted || third.Answer.IsCompleted;
        _mayEnd.Release();
        await Task.WhenAll(second.Answer, third.Answer).WaitAsync(Ct);
        await changes.EndAsync();

        // Assert
        Assert.False(anyBefore);
        Assert.False(othersBefore);
        Assert.Equal([1, 2], _told);
        Assert.Equal(0, _begun.CurrentCount);
    }

    [Fact]
    public async Task Add_WhenTheFlushFails_FailsThoseAndNotTheNext()
    {
        // Arrange
        var changes = new CommittedChanges(_told.Add);
        var (lost, kept) = (Change(1), Change(2));

        // Act
        changes.Add([lost], () => throw new IOException("the disk is gone"), isLast: true);
        changes.Add([kept], () => { }, isLast: true);

        // Assert
        await Assert.ThrowsAsync<IOException>(() => lost.Answer);
        Assert.True(kept.Answer.IsCompletedSuccessfully);
        Assert.Equal([2], _told);
    }

    [Fact]
    public void Add_AfterAListenerFailed_IsAnswered()
    {
        // Arrange
        var changes = new CommittedChanges(tenant => throw new InvalidOperationException($"{tenant}"));
        var (first, second) = (Change(1), Change(2));

        // Act
        changes.Add([first], null, isLast: true);
        changes.Add([second], null, isLast: true);

        // Assert
        Assert.True(first.Answer.IsFaulted);
        Assert.True(second.Answer.IsFaulted);
    }

    public void Dispose()
    {
        _begun.Dispose();
        _mayEnd.Dispose();
    }

    private void Flush()
    {
        _begun.Release();
        _mayEnd.Wait(Ct);
    }

    private static PendingWork<Done> Change(int tenant) =>
        new(new ChangeContext(tenant, Actor.System, DateTime.UnixEpoch, null, null), (_, _, _) => throw new NotSupportedException(), Ct);
}
