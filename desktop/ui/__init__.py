"""What a person sees: windows over models that know no Qt."""
