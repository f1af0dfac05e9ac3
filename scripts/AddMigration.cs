// Makes the migration for both databases under one name:
//     dotnet run scripts/AddMigration.cs NAME
//     dotnet run scripts/AddMigration.cs --reset     draws the first migration anew, before the first release only
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

const string First = "First";
const string FirstId = "20261123000000_First";
(string Database, string Project)[] targets =
    [("sqlite", "src/Birdik.Migrations.Sqlite"), ("postgres", "src/Birdik.Migrations.Postgres")];

if (args is not [var argument] || !Regex.IsMatch(argument, "^(--reset|[A-Z][A-Za-z0-9]+)$"))
{
    Console.Error.WriteLine("usage: dotnet run scripts/AddMigration.cs NAME | --reset");
    return 2;
}

var reset = argument == "--reset";
var name = reset ? First : argument;
Directory.SetCurrentDirectory(Path.GetDirectoryName(Path.GetDirectoryName(ThisFile()))!);

if (reset)
{
    foreach (var (_, project) in targets.Where(target => Directory.Exists(Folder(target.Project))))
    {
        Directory.Delete(Folder(project), recursive: true);
    }
}

Dotnet("tool", "restore");
Dotnet("build", "src/Birdik.Host", "-c", "Release", "-v", "q", "-nologo", "-p:RunAnalyzers=false");
foreach (var (database, project) in targets)
{
    Dotnet(
        "ef", "migrations", "add", name, "--project", project, "--startup-project", "src/Birdik.Host",
        "--output-dir", "Migrations", "--configuration", "Release", "--no-build", "--", "--database", database);
    if (reset)
    {
        GiveFirstId(Folder(project));
    }
}

return 0;

static string Folder(string project) => Path.Combine(project, "Migrations");

static string ThisFile([CallerFilePath] string path = "") => path;

// A constant id keeps the difference between two drawings of the first migration small.
static void GiveFirstId(string folder)
{
    foreach (var file in Directory.GetFiles(folder, $"*_{First}*.cs"))
    {
        var id = Regex.Match(Path.GetFileName(file), $"^[0-9]{{14}}_{First}").Value;
        File.WriteAllText(file, File.ReadAllText(file).Replace(id, FirstId, StringComparison.Ordinal));
        File.Move(file, Path.Combine(folder, Path.GetFileName(file).Replace(id, FirstId, StringComparison.Ordinal)));
    }
}

static void Dotnet(params string[] arguments)
{
    using var process = Process.Start(new ProcessStartInfo("dotnet", arguments))!;
    process.WaitForExit();
    if (process.ExitCode != 0)
    {
        Console.Error.WriteLine($"dotnet {string.Join(' ', arguments)} ended with code {process.ExitCode}");
        Environment.Exit(1);
    }
}
