using Microsoft.Extensions.DependencyInjection;

namespace Heed.Base.Outbox;

public static class OutboxModule
{
    public static IServiceCollection AddOutbox(this IServiceCollection services, SmtpSettings? smtp, WebhookSettings webhooks)
    {
        services.AddSingleton<IMailTransport>(new SmtpTransport(smtp));
        services.AddSingleton(webhooks);
        services.AddSingleton<IWebhookTransport, WebhookTransport>();
        services.AddSingleton<SendOutbox>();
        services.AddSingleton<ListOutbox>();
        services.AddSingleton<SendAgain>();
        return services;
    }
}
