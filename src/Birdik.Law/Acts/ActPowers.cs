namespace Birdik.Law.Acts;

/// <summary>Whether an act gives self-government powers of its own or delegated ones.</summary>
public enum ActPowers
{
    None,
    Own,
    Delegated,
    Both,
}
