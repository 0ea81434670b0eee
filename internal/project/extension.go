package project

// extension is how the names of content files end.
const extension = ".toml"

// templateKey is the key that every plan of every template begins with: it says which template.
const templateKey = "sjabloon"
