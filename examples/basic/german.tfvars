languages = {
  en = "Hello"
  de = "Guten Tag"
}
