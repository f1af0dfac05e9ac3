namespace Birdik.Powers.Functions;

/// <summary>Which post of a municipality carries a function out. A post is a position by its trade; one person may hold several.</summary>
public enum FunctionPost
{
    Head,
    Secretary,
    Kenesh,
    Lawyer,
    Planner,
    Finance,
    Tax,
    Property,
    Land,
    Pasture,
    Architect,
    PublicWorks,
    Social,
    Registrar,
    Statistician,
    Military,
    Emergency,
    PublicOrder,
    Culture,
    Youth,
    Ecologist,
}
