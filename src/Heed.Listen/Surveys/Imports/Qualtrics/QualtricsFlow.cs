using Heed.Measures.Expressions;
using Heed.Measures.Reports;

namespace Heed.Listen.Surveys.Imports.Qualtrics;

/// <summary>Walks the flow: blocks become pages, branches conditions of theirs, skips and ends jumps.</summary>
internal sealed class QualtricsFlow(QualtricsFile file, QualtricsQuestions questions, QualtricsLogic logic, QualtricsTexts texts, ImportNotes notes)
{
    private const int MostSteps = 2_000;
    private readonly PageDrafts _pages = new(notes);
    private readonly Dictionary<string, JsonPart> _blocks = file.Blocks.Where(b => b["ID"].Text is not null).GroupBy(b => b["ID"].Words, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
    private readonly HashSet<string> _walked = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private int _steps;

    public IReadOnlyList<SurveyPage> Pages(IReadOnlyDictionary<string, IReadOnlyList<Question>> read)
    {
        var steps = file.Flow["Flow"];
        if (steps.Items.Any()) Walk(steps, null, read);
        else foreach (var block in file.Blocks.Where(b => !IsTrash(b))) Block(block, block["ID"].Words, null, read);
        foreach (var (id, _) in read.Where(q => !_asked.Contains(q.Key)))
        {
            var trashed = file.Blocks.Any(b => IsTrash(b) && b["BlockElements"].Items.Any(e => e["QuestionID"].Text == id));
            notes.Leave(id, trashed ? "it lies in the trash" : "it stands in no block that is asked");
        }

        return _pages.Pages();
    }

    public static bool IsTrash(JsonPart block) => block["Type"].Text == "Trash";

    private void Walk(JsonPart steps, Expression? when, IReadOnlyDictionary<string, IReadOnlyList<Question>> read)
    {
        foreach (var step in steps.Items)
        {
            if (++_steps > MostSteps) return;
            var reference = step["FlowID"].Text ?? step["ID"].Text ?? "flow";
            switch (step["Type"].Text)
            {
                case "Block" or "Standard" when _blocks.TryGetValue(step["ID"].Words, out var block):
                    Block(block, step["ID"].Words, when, read);
                    break;
                case "Branch":
                    Branch(step, reference, when, read);
                    break;
                case "BlockRandomizer":
                    var fewer = step["SubSet"].Whole is { } some && some < step["Flow"].Items.Count();
                    notes.Leave(reference, fewer ? $"that only {step["SubSet"].Words} of {step["Flow"].Items.Count()} blocks are asked, by chance: all are" : (Phrase)"that blocks stand in an order of chance: pages keep theirs");
                    Walk(step["Flow"], when, read);
                    break;
                case "Group" or "Root":
                    Walk(step["Flow"], when, read);
                    break;
                case "EndSurvey":
                    _pages.Add().Jumps.Add((when, Jump.End));
                    break;
                case "EmbeddedData":
                    notes.Leave(reference, $"embedded data ({string.Join(", ", step["EmbeddedData"].Items.Select(d => d["Field"].Words).Take(10))}): a customer's attributes come with the invitation");
                    break;
                default:
                    notes.Leave(reference, $"a step of the flow of type {step["Type"].Text ?? "unknown"}");
                    break;
            }
        }
    }

    private void Branch(JsonPart step, string reference, Expression? when, IReadOnlyDictionary<string, IReadOnlyList<Question>> read)
    {
        var said = logic.Read(step["BranchLogic"]);
        if (said.Condition is null)
        {
            var ends = step["Flow"].Items.Any(s => s["Type"].Text == "EndSurvey");
            notes.Leave(reference, $"a branch ({QualtricsLogic.Words(step["BranchLogic"])}): {said.Why ?? "it has no condition"}; what is in it is {(Phrase)(ends ? "not taken" : "asked of all")}");
            if (ends) return;
        }

        Walk(step["Flow"], Conditions.All(when, said.Condition), read);
    }

    private void Block(JsonPart block, string id, Expression? when, IReadOnlyDictionary<string, IReadOnlyList<Question>> read)
    {
        if (IsTrash(block)) return;
        if (!_walked.Add(id))
        {
            notes.Leave(id, "the block stands in the flow more than once; it is asked at its first place");
            return;
        }

        var elements = block["BlockElements"].Items.ToList();
        var targets = elements.SelectMany(e => e["SkipLogic"].Items).Select(s => s["SkipToDestination"].Words).ToHashSet(StringComparer.Ordinal);
        var loop = Loop(block, id);
        var shuffle = Shuffles(block, id);
        PageDraft? page = null;
        PageDraft Page() => page ??= _pages.Add(new PageDraft { ShowIf = when, Loop = loop, Shuffle = shuffle });
        foreach (var element in elements)
        {
            if (element["Type"].Text == "Page Break") page = null;
            if (element["QuestionID"].Text is not { } question) continue;
            if (targets.Contains(question)) page = null;
            if (targets.Contains(question)) Page().Marks.Add(question);
            if (_asked.Add(question) && read.TryGetValue(question, out var ours)) Page().Questions.AddRange(ours);
            var skips = element["SkipLogic"].Items.ToList();
            foreach (var skip in skips) Skip(skip, question, id, Page());
            if (skips.Count > 0) page = null;
        }

        _pages.Add(new PageDraft { Marks = { $"after {id}" } });
    }

    private void Skip(JsonPart skip, string question, string block, PageDraft page)
    {
        var said = logic.ReadSkip(skip);
        var to = skip["SkipToDestination"].Words switch
        {
            "ENDOFSURVEY" => Jump.End,
            "ENDOFBLOCK" => $"after {block}",
            var other => other,
        };
        if (said.Condition is not null) page.Jumps.Add((said.Condition, to));
        else notes.Leave(question, $"a skip to {skip["SkipToDestination"].Words} ({HtmlText.Of(skip["Description"].Text)}): {said.Why}");
    }

    private bool Shuffles(JsonPart block, string id)
    {
        switch (block["Options"]["RandomizeQuestions"].Text)
        {
            case null or "" or "false" or "None":
                return false;
            case "All" or "true" or "RandomizeAll":
                return true;
            default:
                notes.Leave(id, "that some of the block's questions are asked by chance: all are, in their order");
                return false;
        }
    }

    private Loop? Loop(JsonPart block, string id)
    {
        var name = QuestionNames.Plain(id);
        var options = block["Options"]["LoopingOptions"];
        switch (block["Options"]["Looping"].Text)
        {
            case null or "" or "None" or "false":
                return null;
            case "Question" when questions.Answers.TryGetValue(options["QID"].Words, out var over):
                return new Loop { Name = name, Over = over.Id, NotChosen = options["ChoiceGroupLocator"].Words.Contains("Unselected", StringComparison.Ordinal) };
            case "Static" when options["Static"].Items.Any():
                var codes = new ChoiceCodes(notes, id, names: true);
                return new Loop { Name = name, Items = [.. options["Static"].Entries.Select(i => new Choice { Code = codes.Take(i.Key), Text = texts.Only(HtmlText.Of(i.Value["1"].Text)) })] };
            default:
                notes.Leave(id, "the block's loop; it is asked once");
                return null;
        }
    }
}
