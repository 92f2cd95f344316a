namespace Heed.Act.Recovery.Letters;

/// <summary>What a letter to a customer is for.</summary>
public enum LetterKind
{
    /// <summary>To somebody who was unhappy.</summary>
    Unhappy,

    /// <summary>After a promise that was broken.</summary>
    BrokenPromise,

    /// <summary>A complaint has come in.</summary>
    Complaint,

    /// <summary>To somebody who was neither happy nor unhappy.</summary>
    Passive,

    /// <summary>Thanks to somebody who would recommend us.</summary>
    Promoter,

    /// <summary>To somebody who left.</summary>
    WinBack,

    /// <summary>Whether they would review us in public; goes to everyone alike.</summary>
    Review,
}
