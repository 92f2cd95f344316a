using Heed.Measures.Expressions;

namespace Heed.Listen.Surveys.Imports.Typeform;

/// <summary>Jumps after a field, as jumps from its page.</summary>
internal sealed class TypeformLogic(TypeformFields fields, ImportNotes notes)
{
    public void Apply(JsonPart rule, PageDrafts pages)
    {
        var reference = rule["ref"].Words;
        var page = pages.All.FirstOrDefault(p => p.Marks.Contains(reference));
        foreach (var action in rule["actions"].Items)
        {
            if (action["action"].Text != "jump" || page is null)
            {
                notes.Leave(reference, $"the action {action["action"].Words}");
                continue;
            }

            var to = action["details"]["to"];
            var mark = to["type"].Text == "thankyou" ? "" : to["value"].Words;
            var said = Condition(action["condition"]);
            if (said.Why is { } why) notes.Leave(reference, $"a jump to {to["value"].Words}: {why}");
            else page.Jumps.Add((said.Condition, mark));
        }
    }

    private Said Condition(JsonPart condition)
    {
        var op = condition["op"].Words;
        if (op is "always" or "") return new(null, null);
        var vars = condition["vars"].Items.ToList();
        if (op is "and" or "or")
        {
            List<Expression?> parts = [];
            foreach (var part in vars)
            {
                var said = Condition(part);
                if (said.Why is not null) return said;
                parts.Add(said.Condition);
            }

            return (op == "and" ? Conditions.All(parts) : Conditions.Any(parts)) is { } all ? all : Said.Not("an empty condition");
        }

        if (vars.Find(v => v["type"].Text == "field")["value"].Text is not { } name || fields.Find(name) is not { } asked) return Said.Not($"it looks at {vars.FirstOrDefault()["value"].Text ?? "something"}, which is no answer that came along");
        var value = vars.Find(v => v["type"].Text is "constant" or "choice")["value"].Words;
        var text = op switch
        {
            "equal" or "is" or "on" => $"{asked.Compared} = {asked.Value(value)}",
            "not_equal" or "is_not" or "not_on" => $"not ({asked.Compared} = {asked.Value(value)})",
            "lower_than" or "earlier_than" => $"{asked.Compared} < {asked.Value(value)}",
            "lower_equal_than" or "earlier_than_or_on" => $"{asked.Compared} <= {asked.Value(value)}",
            "greater_than" or "later_than" => $"{asked.Compared} > {asked.Value(value)}",
            "greater_equal_than" or "later_than_or_on" => $"{asked.Compared} >= {asked.Value(value)}",
            "contains" => $"{asked.Name} contains {asked.Value(value)}",
            "not_contains" => $"not ({asked.Name} contains {asked.Value(value)})",
            _ => null,
        };
        return text is null ? Said.Not($"the comparison {op}") : Conditions.Read(text) is { } read ? read : Said.Not("it is too long or too deep");
    }
}
