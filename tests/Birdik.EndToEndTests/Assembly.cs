using Birdik.EndToEndTests;

[assembly: AssemblyFixture(typeof(BirdikSite))]
