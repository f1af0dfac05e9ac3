namespace Birdik.Platform.Settings;

/// <summary>A setting of the operator cannot be used: the program does not start, and says which and why in one line.</summary>
public sealed class SettingException(string key, string reason, Exception? cause = null) : Exception($"{key}: {reason}", cause)
{
    /// <summary>The configuration key, the option or the file that is meant.</summary>
    public string Key { get; } = key;
}
