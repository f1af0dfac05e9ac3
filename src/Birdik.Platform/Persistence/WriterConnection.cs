using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Win32.SafeHandles;

namespace Birdik.Platform.Persistence;

/// <summary>
/// The connection through which all changes of a store on SQLite are made, one after another. It stays open and keeps its statements, which the
/// driver would otherwise have SQLite understand anew for every change. A commit does not wait for the disk: <see cref="Flush"/> does, for all commits
/// before it, while the next change is made.
/// </summary>
internal sealed class WriterConnection : SqliteConnection
{
    private const int MostKept = 400;

    private readonly Dictionary<string, KeptStatement> _kept = new(StringComparer.Ordinal);

    private SafeFileHandle? _log;

    private WriterConnection(string connectionString)
        : base(connectionString)
    {
    }

    public static WriterConnection Open(string connectionString)
    {
        var connection = new WriterConnection(connectionString);
        Equip(connection);
        connection.Open();
        SqlitePragmas.Set(connection);
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA synchronous=NORMAL";
        command.ExecuteNonQuery();
        return connection;
    }

    /// <summary>Brings the log to the disk, and with it all that was committed; what a checkpoint took out of it before is there already.</summary>
    public void Flush()
    {
        _log ??= File.OpenHandle(DataSource + "-wal", FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        RandomAccess.FlushToDisk(_log);
    }

    public override SqliteCommand CreateCommand() => new WriterCommand(this);

    protected override void Dispose(bool disposing)
    {
        Forget();
        _log?.Dispose();
        _log = null;
        base.Dispose(disposing);
    }

    // EF Core gives a connection the functions that its queries call when it is told of it by the options of a context.
    private static void Equip(SqliteConnection connection)
    {
        using var db = new DbContext(new DbContextOptionsBuilder().UseSqlite(connection).Options);
        _ = db.Database.GetDbConnection();
    }

    private KeptStatement StatementOf(string text)
    {
        if (_kept.TryGetValue(text, out var known))
        {
            return known;
        }

        if (_kept.Count == MostKept)
        {
            Forget();
        }

        return _kept[text] = new KeptStatement(this, text);
    }

    private void Forget()
    {
        foreach (var (text, statement) in _kept.Where(kept => !kept.Value.IsBusy).ToList())
        {
            statement.Dispose();
            _kept.Remove(text);
        }
    }

    /// <summary>A command whose text is understood once, whoever makes it again.</summary>
    private sealed class WriterCommand : SqliteCommand
    {
        private readonly WriterConnection _writer;

        public WriterCommand(WriterConnection writer)
        {
            _writer = writer;
            Connection = writer;
            Transaction = writer.Transaction;
            CommandTimeout = writer.DefaultTimeout;
        }

        public override SqliteDataReader ExecuteReader(CommandBehavior behavior)
        {
            var statement = _writer.StatementOf(CommandText);
            return statement.IsBusy ? base.ExecuteReader(behavior) : statement.Read(this, behavior);
        }
    }

    private sealed class KeptStatement(WriterConnection writer, string text) : IDisposable
    {
        private readonly SqliteCommand _command = new(text, writer);
        private SqliteDataReader? _reader;

        /// <summary>Its last answer is still being read.</summary>
        public bool IsBusy => _reader is { IsClosed: false };

        public SqliteDataReader Read(SqliteCommand asked, CommandBehavior behavior)
        {
            _command.Transaction = asked.Transaction;
            _command.CommandTimeout = asked.CommandTimeout;
            _command.Parameters.Clear();
            foreach (SqliteParameter parameter in asked.Parameters)
            {
                _command.Parameters.Add(parameter);
            }

            return _reader = _command.ExecuteReader(behavior);
        }

        public void Dispose() => _command.Dispose();
    }
}
