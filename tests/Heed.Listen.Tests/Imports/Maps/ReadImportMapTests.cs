using Heed.Listen.Imports.Maps;

namespace Heed.Listen.Tests.Imports.Maps;

public sealed class ReadImportMapTests
{
    [Fact]
    public void The_documented_example_is_a_map()
    {
        var map = ReadImportMap.Read("""
            { "source": "oddjob", "kind": "survey", "title": "Oddjob Airways",
              "id": ["column", "other"] , "at": { "column": "date", "format": "dd/MM/yyyy HH:mm", "zone": "Europe/Tallinn" },
              "fields": [ { "column": "nps", "as": "nps", "type": "nps", "add": -1 }, { "column": "s1", "type": "number", "min": 1, "max": 100 } ],
              "attributes": [ { "column": "country" } ], "texts": [ { "column": "text" } ],
              "unit": { "column": "branch" }, "customer": { "column": "customer_id" }, "language": { "column": "lang" }, "missing": ["", "NA"] }
            """).Value;
        map.Id.ShouldBe(["column", "other"]);
        map.Columns.Select(c => c.Column).ShouldBe(["column", "other", "date", "nps", "s1", "country", "text", "branch", "customer_id", "lang"]);
    }

    [Theory]
    [InlineData("""{ "source": "s", "feilds": [] }""", "feilds", "not a member")]
    [InlineData("""{ "source": "s", "fields": [ { "colum": "a" } ] }""", "fields[0].colum", "not a member")]
    [InlineData("""{ "source": "s", "source": "t" }""", "source", "twice")]
    [InlineData("""{ "source": "s", "fields": [ { "column": "a", "type": "nps", "add": "one" } ] }""", "fields[0].add", "another kind")]
    [InlineData("""{ "source": "S s" }""", "source", "lower-case")]
    [InlineData("""{ "source": "s", "mode": "secret" }""", "mode", "another kind")]
    [InlineData("""{ "source": "s", "fields": [ { "column": "a", "type": "csat11" } ] }""", "fields[0].type", "csat11")]
    [InlineData("""{ "source": "s", "fields": [ { "column": "a", "type": "nps", "max": 5 } ] }""", "fields[0].min", "left out")]
    [InlineData("""{ "source": "s", "fields": [ { "column": "", "type": "nps" } ] }""", "fields[0].column", "name a column")]
    [InlineData("""{ "source": "s", "fields": [ { "column": "a", "type": "code", "add": 1 } ] }""", "fields[0].add", "no number")]
    [InlineData("""{ "source": "s", "fields": [ { "column": "a", "type": "nps", "values": { "x": 12 } } ] }""", "fields[0].values.x", "0 to 10")]
    [InlineData("""{ "source": "s", "fields": [ { "column": "a", "type": "code", "labels": { "p": {} }, "values": { "x": "q" } } ] }""", "fields[0].values.x", "labels")]
    [InlineData("""{ "source": "s", "fields": [ { "column": "a", "type": "nps", "separator": ";" } ] }""", "fields[0].separator", "multi")]
    [InlineData("""{ "source": "s", "attributes": [ { "column": "language" } ] }""", "attributes.language", "Heed uses itself")]
    [InlineData("""{ "source": "s", "attributes": [ { "column": "a" } ], "texts": [ { "column": "a" } ] }""", "a", "twice")]
    [InlineData("""{ "source": "s", "attributes": [ { "column": "a" }, { "column": "b", "as": "a" } ] }""", "a", "twice")]
    [InlineData("""{ "source": "s", "at": { "column": "a", "zone": "Europe/Atlantis" } }""", "at.zone", "Atlantis")]
    [InlineData("""{ "source": "s", "at": { "column": "a", "format": "HH:mm" } }""", "at.format", "HH:mm")]
    [InlineData("""{ "source": "s", "unit": { "column": "a", "value": "b" } }""", "unit", "either")]
    [InlineData("""{ "source": "s", "mode": "anonymous", "customer": { "column": "a" } }""", "customer", "anonymous")]
    [InlineData("""{ "source": "s", "csv": { "delimiter": "::" } }""", "csv.delimiter", "tab")]
    [InlineData("""{ "source": "s", "csv": { "encoding": "klingon" } }""", "csv.encoding", "klingon")]
    [InlineData("""{ "source": "s", "id": [ { "value": "a" } ] }""", "id", "column")]
    [InlineData("""{ "source": "s", "id": ["a", "a"] }""", "id", "twice")]
    [InlineData("""{ "source": "s", "id": null }""", "id", "")]
    [InlineData("[1]", "line 1", "")]
    [InlineData("{", "line 1", "")]
    [InlineData("null", "", "object")]
    public void A_wrong_map_is_refused_at_its_place_with_the_rule(string json, string place, string said)
    {
        var places = ReadImportMap.Read(json).Problem.ShouldNotBeNull().Places;
        places.ShouldContain(p => p.Path == place && p.Message.Contains(said, StringComparison.Ordinal), string.Join("; ", places));
    }
}
