namespace Birdik.Ui.Parts;

/// <summary>The few icons there are; each stands beside a word.</summary>
public enum IconName
{
    Menu,
    Down,
    Search,
    Plus,
    Print,
    Download,
    Calendar,
    File,
    Map,
    Chart,
    Person,
    Lock,
}
