namespace Birdik.Territory.Demo;

public enum DemoUnitKind
{
    Republic,
    Oblast,
    RepublicanCity,
    Rayon,
    OblastCity,
    RayonCity,
    Aimak,
    Village,
}
