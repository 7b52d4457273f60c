module "secrets" {
  source = "./modules/secrets"

  secrets = {
    "shop/llm" = {
      description = "Keys of the language models."
      keys        = ["OPENAI_API_KEY", "GROQ_API_KEY"]
    }
    "shop/mail" = {
      description = "Access to the mail provider."
      keys        = ["SMTP_PASSWORD"]
    }
  }
}
