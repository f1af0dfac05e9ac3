using System.ComponentModel;
using System.Diagnostics;

namespace Birdik.Letters.FileTexts;

/// <summary>
/// The program <c>tesseract</c> with Kyrgyz and Russian, where this machine has it. A picture is given on standard input and the words come back
/// as a table; a picture that takes too long is given up.
/// </summary>
internal sealed class Tesseract
{
    private const string Program = "tesseract";
    private const string Both = "kir+rus";
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private readonly Lazy<bool> _isThere = new(Ask);

    /// <summary>Whether it is installed with both languages.</summary>
    public bool IsThere => _isThere.Value;

    /// <summary>The words of a picture; null when the program cannot read it.</summary>
    public async Task<List<RecognizedWord>?> ReadAsync(byte[] picture, CancellationToken ct)
    {
        if (!IsThere)
        {
            return null;
        }

        using var process = Process.Start(Start("stdin", "stdout", "-l", Both, "--psm", "3", "tsv"))!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Longest);
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var errors = process.StandardError.ReadToEndAsync(limit.Token);
        try
        {
            await FeedAsync(process, picture, limit.Token);
            await process.WaitForExitAsync(limit.Token);
            _ = await errors;
            return process.ExitCode == 0 ? RecognizedWord.Of(await output) : null;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return null;
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    // It closes its input early when the picture is none.
    private static async Task FeedAsync(Process process, byte[] picture, CancellationToken ct)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(picture, ct);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
        }
    }

    private static bool Ask()
    {
        try
        {
            using var process = Process.Start(Start("--list-langs"))!;
            process.StandardInput.Close();
            var languages = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries);
            process.WaitForExit();
            return languages.Contains("kir") && languages.Contains("rus");
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static ProcessStartInfo Start(params string[] arguments) => new(Program, arguments)
    {
        Environment = { ["OMP_THREAD_LIMIT"] = "1" },
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        UseShellExecute = false,
    };
}
