"""The office: the site in which people do the work. It calls the method; never the other way."""
